update book_items
set art_permit = @ArtPermit, licence_number = @LicenceNumber, licence_valid_until = @LicenceValidUntil
where id = @Id
