select number, sealed_at, entries, statement
from timeline_seals
where number = (select max(number) from timeline_seals)
