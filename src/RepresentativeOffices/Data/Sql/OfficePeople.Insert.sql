insert into office_people (id, office_id, role, person, certificate_number, appointed_on, appointed_by, left_on, left_by)
values (@Id, @OfficeId, @Role, @Person, @CertificateNumber, @AppointedOn, @AppointedBy, @LeftOn, @LeftBy)
