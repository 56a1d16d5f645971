namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>Examples of the later matters for the office that the example of establishing sets up; the rest of a draft comes from the register.</summary>
internal static class LaterExamples
{
    public static ChangeForm Change(DateOnly today) => new()
    {
        Items = new ChangedItemsForm { Premises = true },
        Premises = new PremisesChange
        {
            EventOn = today.AddDays(-10),
            Premises = new PremisesForm { Address = "上海市静安区示例路88号12层1203室", Owner = "上海示例楼宇有限公司", Use = PremisesUse.Leased, AreaSquareMetres = 96m, LeaseTo = today.AddYears(3) },
        },
    };

    public static FileForm File(DateOnly today) => new()
    {
        Items = new FiledItemsForm { Capital = true },
        Capital = new CapitalChange { EventOn = today.AddDays(-20), Capital = new Money { Amount = 3_000_000.00m, Currency = "EUR" } },
        Authentication = Apostilled(today),
        Translations = new TranslationsForm { Stamped = true },
    };

    /// <summary>Lies within the window only in the last sixty days of the office's term.</summary>
    public static RenewForm Renew(DateOnly today) => new()
    {
        TermTo = today.AddYears(4),
        Authentication = Apostilled(today),
        Translations = new TranslationsForm { Stamped = true },
    };

    public static DeregisterForm Deregister(DateOnly today) => new()
    {
        Cause = DeregistrationCause.EnterpriseWithdraws,
        EventOn = today.AddDays(-15),
        Customs = Settlement.NeverHandled,
        ForeignExchange = Settlement.Settled,
        TaxCleared = true,
        PapersReturned = PapersHandedBack.Returned,
        Contact = new ContactPerson { Name = "李示例", Mobile = "13900000000" },
    };

    private static AuthenticationForm Apostilled(DateOnly today) => EstablishExample.On(today).Authentication!;
}
