insert into annual_reports (office_id, year, case_id, filed_on, late)
values (@OfficeId, @Year, @CaseId, @FiledOn, @Late)
