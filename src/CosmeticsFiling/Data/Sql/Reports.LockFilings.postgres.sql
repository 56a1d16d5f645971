-- Per engine: how rows are locked. By code points as everywhere else, so that whoever holds several products waits for another and none blocks the other.
select id
from filings
where number = any(@Numbers)
order by number collate "C"
for update
