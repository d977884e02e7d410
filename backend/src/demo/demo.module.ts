import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';
import { DemoDeadlines } from './demo-deadlines.service.js';

@Module({ imports: [StoresModule], controllers: [DemoController], providers: [DemoService, DemoDeadlines] })
export class DemoModule {}
