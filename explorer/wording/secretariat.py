"""Who does the secretariat's work, in words."""

from __future__ import annotations

from explorer.wording import common
from explorer.wording.labels import CERTAINTY, CONFIDENCE, STATUS
from explorer.wording.told import Heading, Sentence, Table, Told
from graph.captions import Caption, Language
from queries.secretariat import DutyRow, Responsible, Secretariat

_TITLE = Caption("Sekretariatsopgaver for {}", "Secretariat duties for {}")
_NONE = Caption("Ingen opgaver er beskrevet.", "No duties are described.")
_HEAD = (
    Caption("Fase", "Phase"),
    Caption("Opgave", "Task"),
    Caption("Ansvarlig", "Responsible"),
    Caption("System", "System"),
    Caption("Status", "Status"),
)
_LEAD = Caption("{} (primær)", "{} (lead)")
_AMENDED = Caption("ændret ved: {}", "amended by: {}")
_AMENDS = Caption("ændrer: {}", "amends: {}")
_SERVED = Caption("Betjening", "Service")


def told(answer: Secretariat, language: Language) -> list[Told]:
    """The duties as a table in the documents' order, and who serves the body."""
    body = common.name(answer.body, language)
    out: list[Told] = [Heading(_TITLE(language).format(body))]
    if answer.duties:
        out.append(
            Table(
                tuple(caption(language) for caption in _HEAD),
                tuple(_row(duty, language) for duty in answer.duties),
                tuple(duty.passages for duty in answer.duties),
            )
        )
    else:
        out.append(Sentence(_NONE(language)))
    if answer.served_by:
        out.append(Heading(_SERVED(language)))
        out += [common.fact(one, language) for one in answer.served_by]
    return out + common.left_out(answer.left_out, language)


def _row(duty: DutyRow, language: Language) -> tuple[str, ...]:
    who = "; ".join(_who(one, language) for one in duty.responsible)
    return (
        duty.phase or "",
        duty.task,
        who or common.NONE_KNOWN(language),
        duty.system or "",
        _status(duty, language),
    )


def _who(one: Responsible, language: Language) -> str:
    who = common.name(one.who, language)
    return _LEAD(language).format(who) if one.lead else who


def _status(duty: DutyRow, language: Language) -> str:
    parts = [STATUS[duty.status](language)]
    if duty.certainty == "implied":
        parts.append(CERTAINTY["implied"](language))
    if duty.confidence == "unsure":
        parts.append(CONFIDENCE["unsure"](language))
    if duty.amended_by:
        parts.append(_AMENDED(language).format(common.names(duty.amended_by, language)))
    if duty.amends:
        parts.append(_AMENDS(language).format(common.names(duty.amends, language)))
    return "; ".join(parts)
