"""Questions about somebody whose name is known: «Путин кім?», "who is Zhumangarin" ask what they are."""

from __future__ import annotations

from dataclasses import replace

from bot.engine.index import ArticleIndex
from bot.language.question import AnswerClass, Query


def about_somebody(query: Query, index: ArticleIndex) -> Query:
    """``query``, asking for the post where it asks who somebody is and says nothing but a name that the article has.

    Naming somebody else would be wrong, and naming them again no answer.
    """
    if query.expected is not AnswerClass.PERSON or not query.content:
        return query
    named = any(all(not name.isdisjoint(term.features) for term in query.content) for name in index.person_names)
    return replace(query, expected=AnswerClass.POST) if named else query
