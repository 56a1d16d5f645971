using Platform.Web.Officer;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared;
using Platform.Web.Shared.Components;

var builder = WebApplication.CreateBuilder(args);
builder.AddWeb(antiforgeryCookie: "platform_af_office");
builder.Services.AddSingleton(new Frame(typeof(OfficerFrame)));

var app = builder.Build();
app.UseWeb(pathBase: "/office");
app.MapOfficer();
app.Run();
