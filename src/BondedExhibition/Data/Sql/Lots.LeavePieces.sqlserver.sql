-- Per engine: a list expanded by the driver.
delete from pieces where lot_id in @Lots
