insert into declarations (case_id, list_number, book_number, customs_code, organisation_id, zone, payment, rate_day, due_on, dutiable_value, duty, consumption_tax, vat, total)
values (@CaseId, @ListNumber, @BookNumber, @CustomsCode, @OrganisationId, @Zone, @Payment, @RateDay, @DueOn, @DutiableValue, @Duty, @ConsumptionTax, @Vat, @Total)
