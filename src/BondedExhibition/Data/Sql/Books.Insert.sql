-- Of two who declare the same book the second changes no row, or waits for the first and is refused by the key.
insert into account_books (id, number, version, organisation_id, organisation_name, zone, customs_code, kind, credit_code, customs_number, warehouse, state, declared_on, last_seq)
select @Id, @Number, @Version, @OrganisationId, @OrganisationName, @Zone, @CustomsCode, @Kind, @CreditCode, @CustomsNumber, @Warehouse, @State, @DeclaredOn, 0
where not exists (select 1 from account_books where number = @Number)
