delete from annual_reports
where case_id = @CaseId
