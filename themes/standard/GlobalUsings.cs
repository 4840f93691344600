global using System.Collections.Immutable;
global using System.Globalization;
global using System.Text;
global using Kunskapsbanken.Records;
global using Kunskapsbanken.Render;
global using Kunskapsbanken.Resolve;
