update office_people
set role = @Role, person = @Person, certificate_number = @CertificateNumber, left_on = @LeftOn, left_by = @LeftBy
where id = @Id
