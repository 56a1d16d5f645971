-- A paper without a holder tells what the register tells everybody, and stays.
update certificates
set holder = null, data = @Nothing
where case_id = @Id and holder is not null
