using Platform.BondedExhibition;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.Persistence;
using Platform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase("bonded-exhibitions-db", typeof(Matter).Assembly, typeof(Program).Assembly);
builder.AddMessaging(bus => bus.AddCaseKernel().AddLedger());
builder.AddCaseKernel("bonded-exhibitions", BondedMatters.All());
builder.Services.AddBondedExhibition();
builder.Services.AddOpenApi();

var app = builder.Build();
if (LoadTariff.IsAsked(args))
    return await app.LoadTariffAsync(args);
if (Reconcile.IsAsked(args))
    return await app.ReconcileAsync();
app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapOpenApi("/api/bonded-exhibitions/public/openapi.json").AllowAnonymous();
app.MapCases();
app.MapBondedExhibition();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the service in their own process.</summary>
public partial class Program;
