"""What is asked in most scenarios, and what any right engine finds in the seed article."""

WHEN = "When does Putin arrive?"
WHEN_KK = "Путин қашан келеді?"
WHEN_RU = "Когда приедет Путин?"
ARRIVES = "9 November 2023"
ARRIVES_KK = "2023 жылғы 9 қараша"
ARRIVES_RU = "9 ноября 2023"
ARRIVES_QUOTE = "9 қарашада"

HOW_MANY = "How many billion?"
"""Two sentences give billions."""

TURNOVER = "What is the trade turnover with Russia?"
TURNOVER_QUOTE = "27 миллиард"

HOW_LONG = "How many years has the forum been held?"
HOW_LONG_QUOTE = "20 жыл"

NOT_IN_IT = "What is the weather in Paris?"
NOT_SAID = "The article does not say."
CHATTER = "ok lol see you"
