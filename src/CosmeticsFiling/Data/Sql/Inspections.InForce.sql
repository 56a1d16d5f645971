select number
from filings
where state = 'filed'
  and suspended_on is null
  and published_on <= @AsOf
