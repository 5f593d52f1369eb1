"""Who says what: direct and indirect speech, and what is none."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from bot.article import parse_article


class Said(NamedTuple):
    """What a quotation holds, as words: the words said, the mention of the speaker, the full name."""

    words: str
    speaker: str | None
    name: str | None
    direct: bool = True


def quotations_of(text: str) -> list[Said]:
    article = parse_article(text)
    return [
        Said(
            article.slice(found),
            article.slice(found.speaker) if found.speaker else None,
            article.slice(found.speaker_name) if found.speaker_name else None,
            found.direct,
        )
        for found in article.quotations
    ]


KAZAKH = [
    pytest.param(
        "Министр Айдар Сейітов келді.\n\nЖұмыс жүріп жатыр. Көпір күзде ашылады, - деді Айдар Сейітов.",
        [Said("Жұмыс жүріп жатыр. Көпір күзде ашылады", "Айдар Сейітов", "Айдар Сейітов")],
        id="paragraph closed by a dash and деді",
    ),
    pytest.param(
        "Журналистер «Үкімет бұдан қорықпай ма?» деп сұрады.",
        [Said("Үкімет бұдан қорықпай ма?", "Журналистер", None)],
        id="subject before, деп сұрады after",
    ),
    pytest.param(
        "Бас бапкер Сергей Литовченко риза.\n\n– Бұл жеңісті 20 жыл күттік. Рақмет, – деді ол.",
        [Said("Бұл жеңісті 20 жыл күттік. Рақмет", "ол", "Сергей Литовченко")],
        id="dash-led, pronoun",
    ),
    pytest.param(
        "Бапкер Руй Тавареш өкпелі.\n\n– «Бізге пенальти берілмеді. Бұл әділетсіздік», – деді ол мәслихатта.",
        [Said("Бізге пенальти берілмеді. Бұл әділетсіздік", "ол", "Руй Тавареш")],
        id="dash-led with guillemets inside",
    ),
    pytest.param(
        "Әкім Нұрлан Ахметов келді.\n\n– Иә, – деді ол, – бірақ уақыт керек.",
        [Said("Иә, – деді ол, – бірақ уақыт керек.", "ол", "Нұрлан Ахметов")],
        id="interrupted",
    ),
    pytest.param(
        "Әкім Нұрлан Ахметов: «Жол келесі жылы бітеді», – деді.",
        [Said("Жол келесі жылы бітеді", "Нұрлан Ахметов", "Нұрлан Ахметов")],
        id="speaker before a colon, деді after",
    ),
    pytest.param(
        "«Жаңа мектеп қыркүйекте ашылады», – деп хабарлады министр Ғани Бейсембаев.",
        [Said("Жаңа мектеп қыркүйекте ашылады", "Ғани Бейсембаев", "Ғани Бейсембаев")],
        id="деп хабарлады with a post and name",
    ),
    pytest.param(
        "Министр Серік Жұманғарин баға өспейтінін айтты.",
        [Said("баға өспейтінін", "Серік Жұманғарин", "Серік Жұманғарин", False)],
        id="indirect participle",
    ),
    pytest.param(
        "Серік Жұманғарин форумға дайындалып жатыр.\n\nОл сарапшылардың келетінін мәлімдеді.",
        [Said("сарапшылардың келетінін", "Ол", "Серік Жұманғарин", False)],
        id="indirect participle, pronoun",
    ),
    pytest.param(
        "Серік Жұманғарин Владимир Путиннің келетінін айтты.\n\nОның айтуынша, сапар тиімді.",
        [
            Said("Владимир Путиннің келетінін", "Серік Жұманғарин", "Серік Жұманғарин", False),
            Said("сапар тиімді", "Оның", "Серік Жұманғарин", False),
        ],
        id="айтуынша: a name in the genitive is no speaker",
    ),
    pytest.param(
        "Сарапшы Динара Омарованың пікірінше, доллар қымбаттайды.",
        [Said("доллар қымбаттайды", "Динара Омарова", "Динара Омарова", False)],
        id="пікірінше with a name",
    ),
    pytest.param(
        "Инфляция төмендейді, деп мәлімдеді Ұлттық банк төрағасы Тимур Сүлейменов.",
        [Said("Инфляция төмендейді", "Тимур Сүлейменов", "Тимур Сүлейменов", False)],
        id="деп мәлімдеді without quotation marks",
    ),
    pytest.param(
        "Алматы әкімі Ерболат Досаев келді. Әкімнің сөзінше, станса 2027 жылы ашылады.",
        [Said("станса 2027 жылы ашылады", "Әкімнің", "Ерболат Досаев", False)],
        id="a post in the genitive stands for the person who has it",
    ),
    pytest.param("Ол «Болашақ» стадионында «Тұлпар» командасын жеңді.", [], id="names in guillemets are no speech"),
    pytest.param("Бұл құрылыс «Ғасыр жобасы» деп аталады.", [], id="деп аталады is no attribution"),
    pytest.param("Министр «Таза Қазақстан: ертеңге бағдар» форумына қатысты.", [], id="a title with a colon"),
    pytest.param(
        "Журналист: Көпір қашан ашылады?\n\nНұрлан Ахметов: Күзде ашамыз деп жоспарлап отырмыз.",
        [
            Said("Көпір қашан ашылады?", "Журналист", None),
            Said("Күзде ашамыз деп жоспарлап отырмыз.", "Нұрлан Ахметов", "Нұрлан Ахметов"),
        ],
        id="interview labels",
    ),
]

RUSSIAN = [
    pytest.param(
        "Об этом сообщила Асель Турсунова.\n\n— Мы ждём лета, — объяснила Турсунова. — С июля будет дороже.",
        [
            Said("Мы ждём лета", "Турсунова", "Асель Турсунова"),
            Said("С июля будет дороже.", "Турсунова", "Асель Турсунова"),
        ],
        id="dash-led, goes on after the attribution",
    ),
    pytest.param(
        "— «Это были самые сложные 900 метров», — признался главный инженер Игорь Савельев.",
        [Said("Это были самые сложные 900 метров", "Игорь Савельев", "Игорь Савельев")],
        id="dash and guillemets",
    ),
    pytest.param(
        "Активист Тимур Касенов заявил: «Деревья вернуть нельзя».",
        [Said("Деревья вернуть нельзя", "Тимур Касенов", "Тимур Касенов")],
        id="attribution before a colon",
    ),
    pytest.param(
        "«Вы боитесь?» — спросили журналисты.",
        [Said("Вы боитесь?", "журналисты", None)],
        id="plural subject after the verb",
    ),
    pytest.param(
        "«Поезд, — сказал Иван Петров, — придёт вовремя».",
        [Said("Поезд, — сказал Иван Петров, — придёт вовремя", "Иван Петров", "Иван Петров")],
        id="interrupted inside one pair",
    ),
    pytest.param(
        "«Мы готовы», — сказала Анна Ким. «Осталось немного», — добавила она.",
        [Said("Мы готовы", "Анна Ким", "Анна Ким"), Said("Осталось немного", "она", "Анна Ким")],
        id="two quotations, pronoun by gender",
    ),
    pytest.param(
        "Пётр Орлов и Анна Ким вышли к прессе. По её словам, дорогу закроют.",
        [Said("дорогу закроют", "её", "Анна Ким", False)],
        id="по её словам",
    ),
    pytest.param(
        "Анна Ким встретилась с Петром Орловым. Он сообщил, что дорогу закроют в мае.",
        [Said("дорогу закроют в мае", "Он", None, False)],
        id="he, and the only man stands in an oblique case",
    ),
    pytest.param(
        "Тимур Касенов напомнил, что вырубили 640 деревьев.",
        [Said("вырубили 640 деревьев", "Тимур Касенов", "Тимур Касенов", False)],
        id="indirect with что",
    ),
    pytest.param(
        "Линия соединит два района, сообщила на брифинге руководитель управления Асель Турсунова.",
        [Said("Линия соединит два района", "Асель Турсунова", "Асель Турсунова", False)],
        id="statement, verb, post and name",
    ),
    pytest.param(
        "По словам министра Марата Карабаева, мост достроят.",
        [Said("мост достроят", "Марата Карабаева", "Марата Карабаева", False)],
        id="по словам with a name",
    ),
    pytest.param(
        "Министр Марат Карабаев открыл мост.\n\n«Мост построен в срок», — отметил министр.",
        [Said("Мост построен в срок", "министр", "Марат Карабаев")],
        id="a post stands for the person who had it",
    ),
    pytest.param("Трамваи собрал завод «Тоболвагон», открытый в 1931 году.", [], id="a firm's name"),
    pytest.param("В кинотеатре покажут фильм «Сказал — сделал».", [], id="a film's title"),
    pytest.param(
        "— Когда откроют мост?\n\n— Осенью, не раньше.",
        [Said("Когда откроют мост?", None, None), Said("Осенью, не раньше.", None, None)],
        id="dialogue without attribution",
    ),
    pytest.param(
        "Вопрос: Когда откроют мост?\n\nОтвет: Осенью.",
        [Said("Когда откроют мост?", "Вопрос", None), Said("Осенью.", "Ответ", None)],
        id="question and answer labels",
    ),
]

ENGLISH = [
    pytest.param(
        "“It was finished,” said its chairwoman, Saltanat Omirzak, 58. “They said it bruises. Now it sells.”",
        [
            Said("It was finished", "Saltanat Omirzak", "Saltanat Omirzak"),
            Said("They said it bruises. Now it sells.", "Saltanat Omirzak", "Saltanat Omirzak"),
        ],
        id="goes on after the attribution",
    ),
    pytest.param(
        "Mayor Jane Doe spoke. “No,” she said, “we will not close it.”",
        [Said("No,” she said, “we will not close it.", "she", "Jane Doe")],
        id="interrupted",
    ),
    pytest.param(
        "Losses fell, according to Dr Henrik Vasström, an agronomist. “They are under 6%,” he said.",
        [
            Said("Losses fell", "Henrik Vasström", "Henrik Vasström", False),
            Said("They are under 6%", "he", "Henrik Vasström"),
        ],
        id="according to, then a pronoun",
    ),
    pytest.param(
        'Governor Mark Lee said: "The road will open in May."',
        [Said("The road will open in May.", "Mark Lee", "Mark Lee")],
        id="attribution before, straight quotation marks",
    ),
    pytest.param(
        '"The road is closed," Mark Lee told reporters.',
        [Said("The road is closed", "Mark Lee", "Mark Lee")],
        id="name and verb after",
    ),
    pytest.param(
        "“What now?” Jane Doe asked.",
        [Said("What now?", "Jane Doe", "Jane Doe")],
        id="question inside the marks",
    ),
    pytest.param(
        "Deputy governor Arman Dzhaksybek said the rest would come from savings.",
        [Said("the rest would come from savings", "Arman Dzhaksybek", "Arman Dzhaksybek", False)],
        id="said without that",
    ),
    pytest.param(
        "Saltanat Omirzak runs the farm. Exports doubled to 2,800 tonnes, she said.",
        [Said("Exports doubled to 2,800 tonnes", "she", "Saltanat Omirzak", False)],
        id="she said at the end",
    ),
    pytest.param(
        "Saltanat Omirzak runs the farm with Mark Lee. Omirzak said that hands were few.",
        [Said("hands were few", "Omirzak", "Saltanat Omirzak", False)],
        id="surname alone",
    ),
    pytest.param(
        "Exports rose by a third, the Growers' Cooperative said on Thursday.",
        [Said("Exports rose by a third", "the Growers' Cooperative", None, False)],
        id="an organisation speaks",
    ),
    pytest.param("The film “Yes We Can” opened in Astana.", [], id="a film's title"),
    pytest.param("The so-called “cold store” holds 4,000 tonnes.", [], id="scare quotes"),
    pytest.param(
        "According to Jane Doe, the bridge is safe.",
        [Said("the bridge is safe", "Jane Doe", "Jane Doe", False)],
        id="according to first",
    ),
    pytest.param(
        "Jane Doe met Mark Lee. “It went well,” she said. “We agreed,” he added.",
        [Said("It went well", "she", "Jane Doe"), Said("We agreed", "he", "Mark Lee")],
        id="pronouns by gender",
    ),
    pytest.param(
        "Q: When will it open?\n\nA: In May, if the weather holds.",
        [Said("When will it open?", "Q", None), Said("In May, if the weather holds.", "A", None)],
        id="question and answer",
    ),
    pytest.param("He ate 30 apples, then said nothing.", [], id="said nothing"),
]


@pytest.mark.parametrize(("text", "expected"), KAZAKH + RUSSIAN + ENGLISH)
def test_quotations(text: str, expected: list[Said]) -> None:
    assert quotations_of(text) == expected
