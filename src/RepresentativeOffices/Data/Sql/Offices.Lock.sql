-- Takes the row's lock: whoever changes an office waits for whoever is changing it.
update representative_offices
set version = version
where registration_number = @RegistrationNumber
