update sponsors
set registered_on = @RegisteredOn, ended_on = @EndedOn, ended_as = @EndedAs
where registration_number = @RegistrationNumber
