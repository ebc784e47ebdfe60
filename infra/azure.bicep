// What one school runs: a web app that serves the tab, the board and the bot, its identity, and a database.

@description('The beginning of every name here, and of the address: lower-case letters and digits.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('Where everything is. UK South keeps a school’s data in the United Kingdom.')
param location string = 'uksouth'

@description('The registration in Entra ID that people sign in to.')
param clientId string

@description('The size of the machine. Always On, which the weekly question needs, begins with B1.')
param webAppSku string = 'B1'

@description('The password of the database that is made here.')
@secure()
param databasePassword string = ''

@description('The address of a PostgreSQL server that the school has already, as postgres://…; none is made here then.')
@secure()
param databaseUrl string = ''

var makesDatabase = databaseUrl == ''
var ownDatabaseUrl = 'postgres://tandem:${uriComponent(databasePassword)}@${resourceBaseName}.postgres.database.azure.com:5432/tandem?sslmode=verify-full'

// The bot is this identity: nothing has to be kept secret or renewed.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

module database 'database.bicep' = if (makesDatabase) {
  name: 'tandem-database'
  params: {
    name: resourceBaseName
    location: location
    password: databasePassword
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: webAppSku
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: makesDatabase
      ? resourceId('Microsoft.Network/virtualNetworks/subnets', resourceBaseName, 'app')
      : null
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node dist/service/main.js'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: [
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'NODE_ENV', value: 'production' }
        // App Service reaches the process from outside its container, and says PORT itself.
        { name: 'HOST', value: '0.0.0.0' }
        { name: 'TENANT_ID', value: tenant().tenantId }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'BOT_ID', value: identity.properties.clientId }
        { name: 'DATABASE_URL', value: makesDatabase ? ownDatabaseUrl : databaseUrl }
      ]
    }
  }
  dependsOn: [
    database
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Tandem'
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

// Outlook and Microsoft 365 reach the message extension through this one.
resource microsoft365 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'M365Extensions'
  location: 'global'
  properties: {
    channelName: 'M365Extensions'
  }
  dependsOn: [
    teams
  ]
}

// The toolkit writes these into env/.env.<name>.
output TAB_DOMAIN string = webApp.properties.defaultHostName
output BOT_ID string = identity.properties.clientId
output AZURE_APP_SERVICE_RESOURCE_ID string = webApp.id
