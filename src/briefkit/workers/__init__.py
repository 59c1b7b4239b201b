"""Work in processes that may die, on this machine or on many: what ends one costs its own item alone."""

from briefkit.workers.crews import Crew, open_crew
from briefkit.workers.jobs import Loss
from briefkit.workers.processes import ProcessCrew, count_processors

__all__ = ["Crew", "Loss", "ProcessCrew", "count_processors", "open_crew"]
