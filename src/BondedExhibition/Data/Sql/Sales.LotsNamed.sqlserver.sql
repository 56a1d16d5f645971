-- Per engine: a list expanded by the driver.
select distinct lot_id from sales where case_id = @CaseId or number in @Numbers
