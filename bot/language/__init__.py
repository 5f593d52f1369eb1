"""One understanding of Kazakh, Russian and English.

Usable by itself: normal form and tokens with a way back to the original text, stems, the trilingual lexicon,
keys for names, values (numbers, dates, money), the language of a message, and the analysis of a question.
Nothing here knows of articles or of Telegram.
"""
