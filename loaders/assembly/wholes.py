"""Generic texts: which bodies are instances of which, and what is part of what."""

from __future__ import annotations

from typing import Final

from graph.edges import InstanceOf, PartOf
from loaders.assembly.draft import TIES, Draft, passages_of
from loaders.resolve import Thing, cluster_things

_CLUSTER_LEVELS: Final = ("level:political", "level:strategic", "level:operational", "secretariat")


class Wholes:
    """Adds INSTANCE_OF and PART_OF to a draft, and instances that a generic text implies."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.resolution, self.nodes = draft.resolution, draft.nodes
        self.instances = draft.instances

    def add(self) -> None:
        """Every named cluster of a region has the levels and the secretariat that a generic text gives all."""
        things = self.resolution.things
        for region, clusters in cluster_things(things.values()).items():
            generic = things.get(f"body:{region}::cluster")
            if generic is None or generic.id not in self.nodes:
                continue
            for cluster in filter(generic.holds_for, clusters):
                self._instance(cluster, generic, cluster)
            for suffix in _CLUSTER_LEVELS:
                model = things.get(f"body:{region}::{suffix}")
                if model is None or model.id not in self.nodes:
                    continue
                self._part(model, generic)
                for cluster in filter(model.holds_for, clusters):
                    key = f"body:{region}:{cluster.key.split(':')[2]}:{suffix}"
                    one = things.get(key)
                    if one is None or one.id not in self.nodes:
                        one = self._implied(key, model, cluster)
                    self._instance(one, model, cluster)
                    self._part(one, cluster)
        self._each()
        self._parts_of_clusters()
        self._sisters()
        self._owned()

    def _each(self) -> None:
        """A body that there is one of in every cluster has an instance in each that its text names."""
        things = self.resolution.things
        clusters = cluster_things(things.values())
        for model in sorted(things.values(), key=lambda t: t.key):
            _, region, place, words = (*model.key.split(":", 3), "", "")[:4]
            if place or model.label != "Body" or model.id not in self.nodes:
                continue
            if words == "cluster" or words in _CLUSTER_LEVELS:
                continue
            said = {doc for doc, _ in model.at}
            for cluster in filter(model.holds_for, clusters.get(region, ())):
                key = f"body:{region}:{cluster.key.split(':')[2]}:{words}"
                one = things.get(key)
                if one is not None and one.id in self.nodes:
                    if model.each or said & {doc for doc, _ in one.at}:
                        self._instance(one, model, cluster)
                        self._part(one, cluster)
                elif model.each and said & {doc for doc, _ in cluster.at}:
                    one = self._implied(key, model, cluster)
                    self._instance(one, model, cluster)
                    self._part(one, cluster)

    def _sisters(self) -> None:
        """Groups of one noun with purposes of their own are instances of the group without one."""
        things = self.resolution.things
        for thing in sorted(things.values(), key=lambda t: t.key):
            base, bar, _ = thing.key.rpartition("|")
            model = things.get(base) if bar and thing.label == "Body" else None
            known = model is not None and model.id in self.nodes and thing.id in self.nodes
            if model is not None and known and model.headed:
                self._instance(thing, model)
                self.instances[model.id][-1] = (thing.id, thing.key)

    def _owned(self) -> None:
        """A chairmanship or secretariat named after a body is part of it."""
        by_name: dict[tuple[str, str], Thing] = {}
        for thing in self.resolution.things.values():
            for _, entity in thing.at:
                by_name.setdefault((thing.region or "", entity.stem), thing)
        for thing in sorted(self.resolution.things.values(), key=lambda t: t.key):
            owner = by_name.get((thing.region or "", thing.first("owner") or ""))
            chairs = thing.first("sort") == "chairmanship"
            if owner and chairs and thing.id in self.nodes and owner.id in self.nodes:
                self._part(thing, owner)

    def _implied(self, key: str, model: Thing, cluster: Thing) -> Thing:
        one = Thing(key, "Body", list(model.at), model.region, cluster.cluster)
        one.implied_from = model.key
        self.resolution.things[key] = one
        cited = (*passages_of(self.nodes[model.id])[:2], *passages_of(self.nodes[cluster.id])[:2])
        self.draft.thing(one, tuple(sorted(set(cited))))
        body = self.nodes[one.id]
        self.nodes[one.id] = body.model_copy(update={"aliases": (), "generic": False})
        return one

    def _instance(self, one: Thing, model: Thing, cluster: Thing | None = None) -> None:
        named = passages_of(self.nodes[cluster.id])[:TIES] if cluster else ()
        own = (*passages_of(self.nodes[model.id])[:2], *passages_of(self.nodes[one.id])[:TIES])
        cited = tuple(sorted({*own, *named}))
        self.draft.edge(
            InstanceOf, one.id, model.id, cited, rule="resolve.instance", certainty="implied"
        )
        self.nodes[model.id] = self.nodes[model.id].model_copy(update={"generic": True})
        self.instances[model.id].append((one.id, one.cluster or ""))

    def _part(self, part: Thing, whole: Thing) -> None:
        if part.label != "Body" or whole.label != "Body":
            return  # a party that shares a stem with a body
        own, other = passages_of(self.nodes[part.id]), set(passages_of(self.nodes[whole.id]))
        both = [p for p in own if p in other]  # where both are named, that ties them
        cited = tuple(sorted({*both[:TIES], *own[: TIES if not both else 2]}))
        self.draft.edge(PartOf, part.id, whole.id, cited, rule="resolve.part", certainty="implied")

    def _is_part(self, thing: Thing, whole: Thing) -> bool:
        """Not "klyngefora", which are several; of secretariats those that a passage names together with
        the cluster: others only serve its bodies."""
        if all(entity.plural for _, entity in thing.at):
            return False
        if thing.first("sort") != "secretariat":
            return True
        own = set(passages_of(self.nodes[thing.id]))
        return bool(own & set(passages_of(self.nodes[whole.id])))

    def _parts_of_clusters(self) -> None:
        """Levels, secretariat and steering group are part of a named cluster; groups of its working level."""
        things = self.resolution.things
        for thing in sorted(things.values(), key=lambda t: t.key):
            place = thing.key.split(":")[2] if thing.label == "Body" else ""
            if not place or thing.id not in self.nodes or thing.key.endswith(":cluster"):
                continue
            if thing.first("owner") or thing.ended or thing.first("scope") != "cluster":
                continue  # what the cluster has replaced, or what only reports to it, is no part
            body = self.nodes[thing.id]
            if getattr(body, "valid_to", None):
                continue  # it is closed
            start = f"body:{thing.region or ''}:{place}:"
            working = things.get(start + "level:operational")
            groups = getattr(body, "level", None) in ("cluster_operational", "ad_hoc")
            for whole in (working if groups else None, things.get(start + "cluster")):
                if whole is not None and whole.id in self.nodes and whole is not thing:
                    if whole is working or self._is_part(thing, whole):
                        self._part(thing, whole)
                    break
