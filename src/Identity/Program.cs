using Platform.Identity;
using Platform.Persistence;
using Platform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase("identity-db", typeof(Program).Assembly);
builder.AddMessaging();
builder.AddIdentity();

var app = builder.Build();
app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapIdentity();
app.Run();
