update report_exceptions
set removed_on = @Today
where filing_id = (select f.id from filings f where f.number = @Number)
  and year = @Year
  and removed_on is null
