-- Per engine: a list as one parameter.
select lot_id, place, quantity, reserved from balances where lot_id = any(@Lots)
