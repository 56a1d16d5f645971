-- An earlier answer may be the only one that says the number.
update customs_messages
set customs_number = @CustomsNumber
where id = @Id and customs_number is null
