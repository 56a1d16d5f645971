select registration_number, office_id, organisation_id, name, zone, registered_on, ended_on, ended_as
from sponsors
where registration_number = @RegistrationNumber
