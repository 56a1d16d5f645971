update representative_offices
set state = @State
where registration_number = @RegistrationNumber
