// The architecture as code: what runs, what it needs, what it waits for. Aspire's API; src/LocalHosting runs the same file
// as local processes where Aspire's packages or a container engine are missing.

var builder = DistributedApplication.CreateBuilder(args);

// Keys and uploads outlive the processes and are shared between replicas.
var data = builder.ExecutionContext.IsPublishMode
    ? "/data"
    : Path.GetFullPath(builder.Configuration["PLATFORM_DATA"]
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "innovation-zones"));
var keys = $"{data}/keys";

var provider = builder.Configuration["Database:Provider"] ?? "Postgres";
var postgres = new Lazy<IResourceBuilder<PostgresServerResource>>(() =>
    builder.AddPostgres("postgres").WithDataVolume("innovation-zones-postgres").WithLifetime(ContainerLifetime.Persistent));
var sql = new Lazy<IResourceBuilder<SqlServerServerResource>>(() =>
    builder.AddSqlServer("sql").WithDataVolume("innovation-zones-sql").WithLifetime(ContainerLifetime.Persistent));

var identityDb = Database("identity-db");
var representativeOfficesDb = Database("representative-offices-db");
var cosmeticsDb = Database("cosmetics-db");
var bondedExhibitionsDb = Database("bonded-exhibitions-db");
var talentDb = Database("talent-db");
var worklistDb = Database("worklist-db");

IResourceBuilder<IResourceWithConnectionString> messaging = IsGiven("messaging")
    ? builder.AddConnectionString("messaging")
    : builder.AddRabbitMQ("messaging")
        .WithManagementPlugin()
        .WithDataVolume("innovation-zones-messaging")
        .WithLifetime(ContainerLifetime.Persistent);

// First of all services: it creates the key ring that the others only read.
var identity = builder.AddProject<Projects.Identity>("identity")
    .WithReference(identityDb).WaitFor(identityDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithEnvironment("Database__Provider", provider)
    .WithEnvironment("Keys__Path", keys)
    .WithHttpHealthCheck("/health/ready");

var representativeOffices = Cases(builder.AddProject<Projects.RepresentativeOffices>("representative-offices"), representativeOfficesDb, "materials").WithReplicas(2);
var cosmetics = Cases(builder.AddProject<Projects.CosmeticsFiling>("cosmetics"), cosmeticsDb, "materials-cosmetics");
var bondedExhibitions = Cases(builder.AddProject<Projects.BondedExhibition>("bonded-exhibitions"), bondedExhibitionsDb, "materials-bonded-exhibitions");
var talent = Cases(builder.AddProject<Projects.TalentRecommendation>("talent"), talentDb, "materials-talent")
    .WithEnvironment("Messages__Folder", $"{data}/messages")
    .WithEnvironment("Municipal__Folder", $"{data}/municipal");

var worklist = builder.AddProject<Projects.Worklist>("worklist")
    .WithReference(worklistDb).WaitFor(worklistDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WaitFor(identity)
    .WithEnvironment("Database__Provider", provider)
    .WithEnvironment("Keys__Path", keys)
    .WithHttpHealthCheck("/health/ready");

// The pages ask the services directly, with the ticket of the person who asked for the page.
var webApplicant = builder.AddProject<Projects.Web_Applicant>("web-applicant")
    .WithReference(identity).WaitFor(identity)
    .WithReference(representativeOffices).WaitFor(representativeOffices)
    .WithReference(cosmetics).WaitFor(cosmetics)
    .WithReference(bondedExhibitions).WaitFor(bondedExhibitions)
    .WithReference(talent).WaitFor(talent)
    .WithReference(worklist).WaitFor(worklist)
    .WithEnvironment("Keys__Path", keys)
    .WithHttpHealthCheck("/health/ready");

var webOfficer = builder.AddProject<Projects.Web_Officer>("web-officer")
    .WithReference(identity).WaitFor(identity)
    .WithReference(representativeOffices).WaitFor(representativeOffices)
    .WithReference(cosmetics).WaitFor(cosmetics)
    .WithReference(bondedExhibitions).WaitFor(bondedExhibitions)
    .WithReference(talent).WaitFor(talent)
    .WithReference(worklist).WaitFor(worklist)
    .WithEnvironment("Keys__Path", keys)
    .WithHttpHealthCheck("/health/ready");

// The only public address.
var gateway = builder.AddProject<Projects.Gateway>("gateway")
    .WithReference(identity).WaitFor(identity)
    .WithReference(representativeOffices).WaitFor(representativeOffices)
    .WithReference(cosmetics).WaitFor(cosmetics)
    .WithReference(bondedExhibitions).WaitFor(bondedExhibitions)
    .WithReference(talent).WaitFor(talent)
    .WithReference(worklist).WaitFor(worklist)
    .WithReference(webApplicant).WaitFor(webApplicant)
    .WithReference(webOfficer).WaitFor(webOfficer)
    .WithEnvironment("Keys__Path", keys)
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints();
if (int.TryParse(builder.Configuration["PLATFORM_PORT"], out var port))
    gateway.WithEndpoint("http", endpoint => endpoint.Port = port);

// Printed on certificates and drawn as QR codes: where people reach the gateway, which behind a proxy only configuration knows.
var askedAddress = new Lazy<IResourceBuilder<ParameterResource>>(() => builder.AddParameter("public-address"));
foreach (var printing in new[] { representativeOffices, cosmetics, bondedExhibitions, talent, webApplicant })
{
    if (builder.Configuration["PUBLIC_ADDRESS"] is { Length: > 0 } publicAddress)
        printing.WithEnvironment("Documents__PublicAddress", publicAddress);
    else if (builder.ExecutionContext.IsRunMode)
        printing.WithEnvironment("Documents__PublicAddress", gateway.GetEndpoint("http"));
    else
        printing.WithEnvironment("Documents__PublicAddress", askedAddress.Value);
}

if (builder.ExecutionContext.IsRunMode)
{
    // Nothing reads it: it tells people, on Aspire's dashboard and in LocalHosting's table, who can sign in.
    builder.AddParameter(
            "accounts",
            "applicant, applicant2, officer.market, officer.market2, officer.drug, officer.customs, officer.culture, officer.talent, officer.police, officer.market.cn, supervisor, operator, auditor")
        .WithDescription("development only; password Zone#2026");
}

#if ASPIRE
Publishing.Configure(builder, [identity, representativeOffices, cosmetics, bondedExhibitions, talent, worklist, webApplicant, webOfficer, gateway]);
#endif

builder.Build().Run();

// A service that handles cases.
IResourceBuilder<ProjectResource> Cases(IResourceBuilder<ProjectResource> service, IResourceBuilder<IResourceWithConnectionString> database, string materials) =>
    service
        .WithReference(database).WaitFor(database)
        .WithReference(messaging).WaitFor(messaging)
        .WithReference(identity).WaitFor(identity)
        .WithEnvironment("Database__Provider", provider)
        .WithEnvironment("Keys__Path", keys)
        .WithEnvironment("Materials__Path", $"{data}/{materials}")
        .WithHttpHealthCheck("/health/ready");

// What runs already is used as it is: each database, and the broker, for which configuration has ConnectionStrings:<name>.
bool IsGiven(string name) => builder.Configuration[$"ConnectionStrings:{name}"] is { Length: > 0 };

IResourceBuilder<IResourceWithConnectionString> Database(string name) =>
    IsGiven(name) ? builder.AddConnectionString(name)
    : string.Equals(provider, "SqlServer", StringComparison.OrdinalIgnoreCase) ? sql.Value.AddDatabase(name)
    : postgres.Value.AddDatabase(name);
