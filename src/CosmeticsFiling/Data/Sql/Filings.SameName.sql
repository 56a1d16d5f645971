select min(number)
from filings
where filer_key = @FilerKey
  and product_key = @ProductKey
  and state = 'filed'
  and case_id <> @CaseId
