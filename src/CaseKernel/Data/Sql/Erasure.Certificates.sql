-- A paper without a holder tells what the register tells everybody, and stays.
update certificates
set holder = null, check_code = null, data = @Nothing
where case_id = @Id and holder is not null
