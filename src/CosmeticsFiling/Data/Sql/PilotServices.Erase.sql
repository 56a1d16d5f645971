update pilot_services
set consumer = ''
where id = @Id
  and consumer <> ''
