-- Per engine: a list expanded by the driver.
select lot_id, place, quantity, reserved from balances where lot_id in @Lots
