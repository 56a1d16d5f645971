update declarations
set payment = @Payment, due_on = @DueOn, dutiable_value = @DutiableValue, duty = @Duty, consumption_tax = @ConsumptionTax, vat = @Vat, total = @Total
where case_id = @CaseId and paid_on is null and ended_on is null
