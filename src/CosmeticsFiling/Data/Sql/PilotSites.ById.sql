select id, case_id, organisation_id, number, version, zone, organ, name, operator_name, address, licence_number, contact, blending, dispensing, most_grams, approved_on, valid_to, state, closed_on, ground
from pilot_sites
where id = @Id
