insert into organisations (id, kind, name_zh, name_en, credit_code, country, registration_number, created_at)
values (@Id, @Kind, @Name, @NameEn, @CreditCode, @Country, @RegistrationNumber, @CreatedAt)
