select min(filed_on)
from filings
where state = 'filed'
