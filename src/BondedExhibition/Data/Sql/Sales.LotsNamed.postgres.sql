-- Per engine: a list as one parameter.
select distinct lot_id from sales where case_id = @CaseId or number = any(@Numbers)
