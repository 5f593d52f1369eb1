"""A strict double of Telegram's Bot API, over HTTP on loopback.

It refuses what Telegram refuses, in Telegram's words, and fails where it is told to:

    world.py     the chats, messages and people there are, and what the bot did
    methods/     the methods a bot may call; any other is not found
    markup.py    Telegram's HTML, read as strictly as Telegram reads it
    checks.py    the limits on texts, buttons, menus, inline results
    faults.py    flood limits, 5xx, dropped lines, slow answers, by method and chat
    polling.py   the queue of updates, as ``getUpdates`` gives it out
    server.py    all of it behind an address
    people.py    messages and other updates as JSON
    stage.py     the server in a thread of its own, so that a scenario is a plain function
    player.py    people who talk to the bot: what a scenario is written in
    shown.py     what they see of it
    process.py   the bot as a process of its own
"""
