select state, count(*) as messages, count(status) as answered
from customs_messages
group by state
