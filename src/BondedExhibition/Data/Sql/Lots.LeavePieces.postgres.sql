-- Per engine: a list as one parameter.
delete from pieces where lot_id = any(@Lots)
