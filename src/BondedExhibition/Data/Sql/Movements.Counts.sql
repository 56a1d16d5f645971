select cast((select count(*) from movements) as bigint) as movements, cast((select count(*) from balances) as bigint) as balances, cast((select count(*) from guarantees) as bigint) as guarantees
