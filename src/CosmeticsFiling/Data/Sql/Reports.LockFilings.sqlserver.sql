-- Per engine: how rows are locked. In the order of their numbers, so that two who report the same products wait and do not block each other.
select id
from filings with (updlock, rowlock)
where number in @Numbers
order by number
