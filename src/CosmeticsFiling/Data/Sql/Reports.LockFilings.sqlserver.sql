-- Per engine: how rows are locked. By code points as everywhere else, so that whoever holds several products waits for another and none blocks the other.
select id
from filings with (updlock, rowlock)
where number in @Numbers
order by number collate Latin1_General_BIN2
