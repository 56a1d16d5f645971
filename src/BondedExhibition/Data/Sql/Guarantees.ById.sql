select id, number, version, organisation_id, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons, rating_lost_on from guarantees where id = @Id
