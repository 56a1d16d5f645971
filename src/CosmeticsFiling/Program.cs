using Platform.CaseKernel;
using Platform.CaseKernel.Endpoints;
using Platform.CosmeticsFiling;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain;
using Platform.CosmeticsFiling.Pilot;
using Platform.Persistence;
using Platform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase("cosmetics-db", typeof(Matter).Assembly, typeof(Program).Assembly);
builder.AddMessaging(bus => bus.AddCaseKernel().AddPilot());
builder.AddCaseKernel("cosmetics", CosmeticMatters.All());
builder.Services.AddCosmetics();
builder.Services.AddOpenApi();

var app = builder.Build();
if (LoadCatalogue.IsAsked(args))
    return await app.LoadCatalogueAsync(args);
app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapOpenApi("/api/cosmetics/public/openapi.json").AllowAnonymous();
app.MapCases();
app.MapCosmetics();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the service in their own process.</summary>
public partial class Program;
